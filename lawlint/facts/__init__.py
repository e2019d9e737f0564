"""Facts about a document, each a pure function, computed once through `Document.fact`."""
