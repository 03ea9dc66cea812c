"""Shoplens' batch run in pandas: Arrow reads and writes, texts are codes, keys are packed."""
