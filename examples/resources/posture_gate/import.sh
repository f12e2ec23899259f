# A gate has nothing to import but its place; any id will do. The next apply fills it in.
terraform import posture_gate.main main
