"""What is true: questionnaire, response, consent, patient, alert, audit."""
