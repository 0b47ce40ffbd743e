"""The encrypted ledger, drafts and keys."""
