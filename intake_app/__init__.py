"""Trauma-informed intake and consent for acupuncture clinics."""
