"""Shoplens' batch run in pandas: Arrow reads and writes, texts are codes, groups are packed keys."""
