"""Plain classes with named values, made without generating code: thirty dataclasses cost half a bare Python start."""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform()
def record(cls: type[Class]) -> type[Class]:
    """A class whose `__init__` takes its annotated values in order, as a dataclass would; ClassVars are none."""
    names = [name for name, kind in cls.__annotations__.items() if "ClassVar" not in kind]
    fields = {name: cls.__dict__.get(name, _NEEDED) for name in names}

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        given = dict(zip(fields, values, strict=False)) | named
        for name, default in fields.items():
            value = given.pop(name, default)
            if value is _NEEDED:
                raise TypeError(f"{cls.__name__} needs {name}")
            setattr(self, name, value)
        if given or len(values) > len(fields):
            raise TypeError(f"{cls.__name__} takes {', '.join(fields)}")

    cls.__init__ = __init__  # type: ignore[method-assign]  # what the decorator is for
    cls.__eq__ = _same  # type: ignore[method-assign]  # what the decorator is for
    return cls


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and vars(one) == vars(other)


_NEEDED = object()
