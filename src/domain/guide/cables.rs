//! Where the parts of a cable plan stand: devices below each other, their ports, and beside them a
//! lane for each cable, so that no two cables run over each other.
//!
//! Counts in rows and lanes; how large these are is the business of whoever draws.

use super::sketch::Lead;

/// A cable plan, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CablePlan<'a> {
    /// From top to bottom.
    pub devices: Vec<Device<'a>>,
    /// In the order in which they were given.
    pub cables: Vec<Run>,
}

/// A box of the plan. Takes one row for its name and one for each port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether it is what is meant.
    pub is_meant: bool,
    /// Where cables end, from top to bottom.
    pub ports: Vec<Port<'a>>,
}

/// Where a cable ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port<'a> {
    /// What is printed beside it; may be empty.
    pub label: &'a str,
    /// Whether it is what is meant.
    pub is_meant: bool,
}

/// One cable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Rows of its two ends from the top of the plan, names included; the upper one first.
    pub rows: (usize, usize),
    /// How far it keeps from the devices, from 0.
    pub lane: usize,
    /// Whether it ends where is meant.
    pub is_meant: bool,
}

impl<'a> CablePlan<'a> {
    /// Puts devices and cables in their places. A cable to a device that is not there is left out.
    #[must_use]
    pub fn new(devices: &'a [String], cables: &'a [Lead], mark: &str) -> Self {
        let mut boxes: Vec<Device<'a>> =
            devices.iter().map(|name| Device { name, is_meant: name == mark, ports: Vec::new() }).collect();
        let mut ends: Vec<[(usize, usize); 2]> = Vec::new();
        for Lead { from, from_port, to, to_port } in cables {
            let place = |name: &str| devices.iter().position(|known| known == name);
            let (Some(from), Some(to)) = (place(from), place(to)) else { continue };
            ends.push([(from, port(&mut boxes, from, from_port, mark)), (to, port(&mut boxes, to, to_port, mark))]);
        }
        let row = |(device, port): (usize, usize)| {
            let above: usize = boxes.iter().take(device).map(|above| above.ports.len() + 1).sum();
            above + 1 + port
        };
        let is_meant = |(device, port): (usize, usize)| {
            boxes.get(device).and_then(|device| device.ports.get(port)).is_some_and(|port| port.is_meant)
        };
        let runs = ends
            .iter()
            .map(|&[from, to]| {
                let rows = (row(from).min(row(to)), row(from).max(row(to)));
                Run { rows, lane: 0, is_meant: is_meant(from) || is_meant(to) }
            })
            .collect();
        Self { devices: boxes, cables: in_lanes(runs) }
    }

    /// Number of lanes.
    #[must_use]
    pub fn lanes(&self) -> usize {
        self.cables.iter().map(|cable| cable.lane + 1).max().unwrap_or_default()
    }
}

/// The place of that port in the device's list; two cables can share one that has a name.
fn port<'a>(boxes: &mut [Device<'a>], device: usize, label: &'a str, mark: &str) -> usize {
    let Some(device) = boxes.get_mut(device) else { return 0 };
    let known = device.ports.iter().position(|port| !label.is_empty() && port.label == label);
    known.unwrap_or_else(|| {
        device.ports.push(Port { label, is_meant: !label.is_empty() && label == mark });
        device.ports.len() - 1
    })
}

/// Short cables keep close to the devices; a cable moves out until nobody runs beside it.
fn in_lanes(mut runs: Vec<Run>) -> Vec<Run> {
    let mut order: Vec<usize> = (0..runs.len()).collect();
    order.sort_by_key(|place| runs.get(*place).map(|run| run.rows.1 - run.rows.0));
    let mut laid: Vec<Run> = Vec::new();
    for place in order {
        let Some(run) = runs.get_mut(place) else { continue };
        let meets = |lane: usize| {
            laid.iter().any(|other| other.lane == lane && other.rows.0 <= run.rows.1 && run.rows.0 <= other.rows.1)
        };
        run.lane = (0..laid.len()).find(|lane| !meets(*lane)).unwrap_or(laid.len());
        laid.push(*run);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead(from: &str, from_port: &str, to: &str, to_port: &str) -> Lead {
        let [from, from_port, to, to_port] = [from, from_port, to, to_port].map(str::to_owned);
        Lead { from, from_port, to, to_port }
    }

    #[test]
    fn cables_that_run_beside_each_other_have_lanes_of_their_own() {
        let devices = ["Router", "Konnektor", "PC"].map(str::to_owned);
        let cables = [
            lead("Router", "LAN 1", "Konnektor", "WAN"),
            lead("Router", "LAN 2", "PC", ""),
            lead("Konnektor", "LAN", "PC", ""),
        ];
        let plan = CablePlan::new(&devices, &cables, "WAN");
        let ports: Vec<usize> = plan.devices.iter().map(|device| device.ports.len()).collect();
        assert_eq!(ports, [2, 2, 2]);
        let found: Vec<_> = plan.cables.iter().map(|cable| (cable.rows, cable.lane, cable.is_meant)).collect();
        // The first and the third do not meet, the second runs beside both.
        assert_eq!(found, [((1, 4), 0, true), ((2, 7), 1, false), ((5, 8), 0, false)]);
        assert_eq!(plan.lanes(), 2);
    }

    #[test]
    fn a_named_port_is_one_port_and_a_stranger_is_left_out() {
        let devices = ["Switch", "PC 1", "PC 2"].map(str::to_owned);
        let cables =
            [lead("Switch", "1", "PC 1", ""), lead("Switch", "1", "PC 2", ""), lead("Switch", "2", "Drucker", "")];
        let plan = CablePlan::new(&devices, &cables, "Switch");
        assert_eq!((plan.cables.len(), plan.devices[0].ports.len()), (2, 1));
        assert!(plan.devices[0].is_meant);
    }
}
