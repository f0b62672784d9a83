//! Number plates: `HH-AB 1234`, `mkl77`.
//!
//! Someone who attacks this practice begins with the plates of its region, and people choose their
//! initials and years: less than the number of plates there are. Prices by judgement.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// What stands before the first hyphen: the registration districts of larger towns and counties, written down
/// from general knowledge. One that is missing only makes its plates cost more.
const DISTRICTS: &str = "\
A AA AB AC AE AK AM AN AP ARN AS AUR AW AZ B BA BAD BAR BB BC BE BGL BI BIT BL BLK BM BN BO BOR BOT BRA BRB BS BT BZ C \
CB CE CHA CLP CO COC COE CUX CW D DA DAH DAN DAU DB DBR DD DE DEG DEL DGF DH DIL DLG DN DO DON DS DU DW E EA EB EBE ED \
EE EF EI EL EM EMD EMS EN ER ERB ERH ES ESW EU F FB FD FDS FF FFB FG FL FN FO FR FRG FRI FS FT FUE G GAP GE GER GF GG \
GI GL GM GOE GP GR GRZ GS GT GTH GW GZ H HA HAL HAM HB HBN HD HDH HE HEF HEI HER HF HG HGW HH HI HL HM HN HO HOL HOM \
HP HR HRO HS HSK HST HU HVL HWI HX HZ IGB IK IN IZ J JL K KA KB KC KE KEH KF KG KH KI KIB KL KLE KN KO KR KS KT KU KUS \
L LA LAU LB LD LDK LDS LER LEV LF LG LI LIF LIP LL LM LOE LOS LRO LU LUP LWL M MA MB MD ME MEI MG MH MI MIL MK MKK MM MN \
MOL MOS MR MS MSE MSH MSP MST MTK MUE MYK MZ MZG N ND NDH NE NEA NES NEW NF NK NM NMS NOH NOM NR NRW NU NVP NW NWM OA OAL \
OB OD OE OF OG OH OHA OHV OHZ OL OPR OS OSL P PA PAF PAN PB PCH PE PF PI PIR PLOE PM PR PS R RA RD RE REG RH RO ROS ROW \
RP RS RT RV RW RZ S SAD SAW SB SC SDL SE SG SHA SHG SHK SI SIG SIM SK SL SLF SLK SLS SM SN SO SOK SOM SON SP SPN SR ST STA \
STD SU SUL SW SZ TBB TF TIR TO TOEL TR TS TUE TUT UE UH UL UM UN V VB VEC VER VG VIE VK VR VS W WAF WAK WB WE WEN WES WF \
WHV WI WIL WL WM WN WND WO WOB WST WT WTM WUE WUG WUN WW Z ZI ZW";

/// Choosing the district, each letter after it, each digit.
const DISTRICT: f64 = 5.0;
const LETTER: f64 = 4.0;
const DIGIT: f64 = 2.8;

/// Adds an edge for every plate.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.len() {
        for length in 1..=3 {
            let district: Option<String> = (start..start + length).map(|n| text.get(n).map(|s| s.letter)).collect();
            let numbers = letters_and_digits(text, start + length);
            let is_known = |name: &String| DISTRICTS.split(' ').any(|known| known.eq_ignore_ascii_case(name));
            if numbers.is_empty() || !district.as_ref().is_some_and(is_known) {
                continue;
            }
            let case = super::words::capitals(text.symbols().get(start..start + length).unwrap_or_default());
            for (to, bits) in numbers {
                edges.add(start, Edge::plain(to, DISTRICT + bits + case, PartKind::Plate));
            }
        }
    }
}

/// Where the rest of a plate can end, and its price.
fn letters_and_digits(text: &Folded, after_district: usize) -> Vec<(usize, f64)> {
    let separator = |at: usize| usize::from(is(text, at, |c| matches!(c, '-' | ' ' | ':' | '.')));
    let first = after_district + separator(after_district);
    let mut ends = Vec::new();
    for letters in 1..=2 {
        if !is(text, first + letters - 1, |c| c.is_ascii_lowercase()) {
            break;
        }
        let number = first + letters + separator(first + letters);
        for digits in 1..=4 {
            if !is(text, number + digits - 1, |c| c.is_ascii_digit()) {
                break;
            }
            ends.push((number + digits, LETTER * letters as f64 + DIGIT * digits as f64));
        }
    }
    ends
}

fn is(text: &Folded, at: usize, wanted: impl Fn(char) -> bool) -> bool {
    text.get(at).is_some_and(|symbol| wanted(symbol.letter))
}
