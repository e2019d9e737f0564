"""lawlint: checks drafts of Chinese rule-of-law government reports before they are filed."""

VERSION = "2026.11.0"
