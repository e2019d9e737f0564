"""Defects planted into drafts that are in order, and what a rule pack finds of them.

The planters know drafts and the domain, never a rule: no pack, check or fact may be imported by them.
"""
