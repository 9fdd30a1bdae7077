// Tells conversations in a few lines of text.
