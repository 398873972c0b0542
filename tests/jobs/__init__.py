"""Small scripts as data engineers write them, run against the simulator.

Each module in `scripts` is one job, with its entry point `job`. `test_job_files` checks how the
jobs are written; the other modules check what they do.
"""
