#!/usr/bin/python3
"""A print portal that does what the real one cannot be made to do: print_portal.py WAY, on this session's bus.

WAY is `broken` (its dialog cannot be shown), `silent` (it answers nothing) or `late` (it fails after the
user has chosen). What goes well is tested with the desktop's own portal.
"""

import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

INTERFACES = """<node><interface name='org.freedesktop.portal.Print'>
<property name='version' type='u' access='read'/>
<method name='PreparePrint'><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/><arg type='a{sv}' direction='in'/>
<arg type='o' direction='out'/></method>
<method name='Print'><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='h' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>
</interface></node>"""
DESKTOP, REQUEST = "/org/freedesktop/portal/desktop", "/org/freedesktop/portal/desktop/request/x/"
WAY = sys.argv[1]


def answer(bus, _sender, _path, _interface, method, _arguments, call):
    """A request at once, its answer a moment later; 2 means that it ended in some other way."""
    request = REQUEST + method
    call.return_value(GLib.Variant("(o)", (request,)))
    code = 0 if (WAY, method) == ("late", "PreparePrint") else 2

    def respond():
        said = GLib.Variant("(ua{sv})", (code, {"token": GLib.Variant("u", 7)}))
        bus.emit_signal(None, request, "org.freedesktop.portal.Request", "Response", said)
        return False

    GLib.timeout_add(200, respond)


def version(*_asked):
    """As the first one that printed."""
    return GLib.Variant("u", 1)


def main():
    """Serves until it is ended."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, None, None)
    if WAY == "silent":
        # Takes calls and lets them lie.
        bus.add_filter(lambda _bus, message, incoming: None if incoming and message.get_message_type() == Gio.DBusMessageType.METHOD_CALL else message)
    info = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[0]
    bus.register_object(DESKTOP, info, answer, version, None)
    GLib.MainLoop().run()


main()
