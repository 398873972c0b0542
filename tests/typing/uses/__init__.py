"""Scripts as people write them; they use every public method, and say which types they get."""
