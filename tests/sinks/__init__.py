"""What strangers write, followed to every place that it goes to."""
