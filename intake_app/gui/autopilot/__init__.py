"""Drives the real screens with real mouse and key events: for the headless demo, the pictures and the journeys."""
