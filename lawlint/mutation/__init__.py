"""Defects planted into drafts that are in order: what a rule pack finds of them, and what it says where nothing is wrong.

The planters know drafts and the domain, never a rule: no pack, check or fact may be imported by them.
"""
