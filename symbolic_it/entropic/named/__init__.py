"""Named statements about random variables, true and false, one file each."""
