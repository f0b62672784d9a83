#!/usr/bin/python3
"""A desktop's portal for settings: portal.py CONTRAST COLOUR_SCHEME

Answers on the session bus as `org.freedesktop.portal.Settings` does. Prints "ready" when it can be
asked, then each setting that was asked for. Needs Debian's own Python, for which gi is packaged.
"""

import sys

from gi.repository import Gio, GLib

SAID = {"contrast": GLib.Variant("u", int(sys.argv[1])), "color-scheme": GLib.Variant("u", int(sys.argv[2]))}
PORTAL = """<node><interface name="org.freedesktop.portal.Settings"><method name="Read">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
</method></interface></node>"""


def asked(_bus, _sender, _path, _interface, _method, words, call):
    space, key = words.unpack()
    print(space, key, flush=True)
    if space == "org.freedesktop.appearance" and key in SAID:
        # Wrapped twice, as the real one does.
        call.return_value(GLib.Variant("(v)", (GLib.Variant("v", SAID[key]),)))
    else:
        call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "Requested setting not found")


def has_bus(bus, _name):
    interface = Gio.DBusNodeInfo.new_for_xml(PORTAL).interfaces[0]
    bus.register_object("/org/freedesktop/portal/desktop", interface, asked, None, None)


Gio.bus_own_name(
    Gio.BusType.SESSION,
    "org.freedesktop.portal.Desktop",
    Gio.BusNameOwnerFlags.NONE,
    has_bus,
    lambda _bus, _name: print("ready", flush=True),
    None,
)
GLib.MainLoop().run()
