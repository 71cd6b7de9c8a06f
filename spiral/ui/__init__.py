"""What people see and press: pages in code over a Desk, drawn from the parts in `spiral.ui.parts`."""
