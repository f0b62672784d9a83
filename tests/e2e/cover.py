"""Covers the screen with a window of its own until it is killed. Needs python3-xlib."""

from Xlib import X, display

connection = display.Display()
screen = connection.screen()
window = screen.root.create_window(0, 0, 1200, 850, 0, screen.root_depth, background_pixel=screen.white_pixel)
window.set_wm_name("Cover")
window.map()
connection.sync()
while True:
    connection.next_event()
