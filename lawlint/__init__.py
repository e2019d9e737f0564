"""lawlint: checks drafts of Chinese rule-of-law government reports before they are filed."""
