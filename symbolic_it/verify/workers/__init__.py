"""Workers: chapters judged in processes of their own, each formula within its budget."""
