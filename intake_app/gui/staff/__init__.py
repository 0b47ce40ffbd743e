"""Staff screens: sign-in, first start, front desk, practitioner and admin."""
