"""Measures lawlint against bare Python, itself and its peers, in ratios: `python -m bench` from the checkout."""
