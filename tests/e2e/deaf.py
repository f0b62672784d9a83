"""A window manager that does not hear the first wish to be shown, as one that is only just starting.

Says "ready" when it is there, and the number of each wish.
"""

from Xlib import X, display

there = display.Display()
there.screen().root.change_attributes(event_mask=X.SubstructureRedirectMask)
there.sync()
print("ready", flush=True)
wishes = 0
while True:
    event = there.next_event()
    if event.type == X.MapRequest:
        wishes += 1
        print("wish", wishes, flush=True)
        if wishes > 1:
            event.window.map()
    elif event.type == X.ConfigureRequest:
        event.window.configure(width=event.width, height=event.height)
    there.flush()
