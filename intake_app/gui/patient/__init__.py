"""What the patient sees on the tablet: one calm screen at a time."""
