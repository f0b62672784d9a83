"""What the programs are made of: a CycloneDX bill of materials and the licence texts that go along.

bill.py TARGET SBOM.json LICENCES.txt, in the folder of the project. Takes from `cargo metadata` what
is linked into the programs for this target, and nothing that only builds or tests them. The bill is
checked against CycloneDX' own schema. Needs PyPI's cyclonedx-python-lib[json-validation].
"""

import json
import subprocess
import sys
import tomllib
from datetime import datetime, timezone
from pathlib import Path
from uuid import UUID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

TEXTS = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "OFL", "UNLICENSE")


def linked(metadata):
    """Packages that the root reaches over normal dependencies."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    packages = {package["id"]: package for package in metadata["packages"]}
    root = metadata["resolve"]["root"]
    found, waiting = {}, [root]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        is_macro = any("proc-macro" in target["kind"] for target in packages[name]["targets"])
        normal = [dep["pkg"] for dep in nodes[name]["deps"] if any(kind["kind"] is None for kind in dep["dep_kinds"])]
        # A macro runs while building; neither it nor what it needs is in the program.
        found[name] = [] if is_macro else normal
        waiting.extend(found[name])
    programs = {name for name in found if not any("proc-macro" in t["kind"] for t in packages[name]["targets"])}
    edges = {name: sorted(set(found[name]) & programs) for name in programs}
    return packages, root, edges


def checksums():
    """SHA-256 of every part as `Cargo.lock` has it, by name and version."""
    lock = tomllib.loads(Path("Cargo.lock").read_text("utf-8"))
    return {(p["name"], p["version"]): p.get("checksum") for p in lock["package"]}


def component(package, kind, sums):
    expression = (package["license"] or "").replace("/", " OR ")
    made = Component(
        type=kind,
        name=package["name"],
        version=package["version"],
        description=package["description"],
        licenses=[LicenseFactory().make_from_string(expression)] if expression else [],
        purl=PackageURL("cargo", None, package["name"], package["version"]),
        bom_ref=f"{package['name']}@{package['version']}",
    )
    if checksum := sums.get((package["name"], package["version"])):
        made.hashes.add(HashType(alg=HashAlgorithm.SHA_256, content=checksum))
    if package["repository"]:
        made.external_references.add(ExternalReference(type=ExternalReferenceType.VCS, url=XsUri(package["repository"])))
    return made


def write_bill(path, target, packages, root, edges):
    sums = checksums()
    made = {
        name: component(packages[name], ComponentType.APPLICATION if name == root else ComponentType.LIBRARY, sums)
        for name in edges
    }
    bill = Bom(components=[made[name] for name in sorted(made) if name != root])
    bill.metadata.component = made[root]
    # The same parts give the same bytes: no random number, no clock.
    moment = int(subprocess.check_output(["git", "log", "-1", "--format=%ct"]))
    bill.metadata.timestamp = datetime.fromtimestamp(moment, timezone.utc)
    bill.serial_number = uuid5(UUID(int=0), target + "".join(sorted(made)))
    for name, needs in edges.items():
        bill.register_dependency(made[name], [made[need] for need in needs])
    text = make_outputter(bill, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    errors = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if errors:
        sys.exit(f"not a CycloneDX bill: {errors}")
    Path(path).write_text(text + "\n", "utf-8")


def licence_texts(folder):
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name.upper().startswith(TEXTS))
    return [path.read_text("utf-8", "replace").strip() for path in files]


def write_licences(path, packages, root, edges):
    parts = sorted((packages[name] for name in edges if name != root), key=lambda p: (p["name"], p["version"]))
    without, texts = [], {}
    lines = ["Passwortwechsel enthält diese Teile anderer. Dahinter stehen ihre Lizenzen im Wortlaut.", ""]
    for part in parts:
        name = f"{part['name']} {part['version']}"
        lines.append(f"{name}  ({part['license']})  {part['repository'] or ''}".rstrip())
        found = licence_texts(Path(part["manifest_path"]).parent)
        if not found:
            without.append(name)
        for text in found:
            texts.setdefault(text, []).append(name)
    for file in sorted(Path("assets").rglob("*")):
        if file.is_file() and file.name.upper().startswith(TEXTS):
            texts.setdefault(file.read_text("utf-8").strip(), []).append(str(file))
    if without:
        lines += ["", "Ohne eigenen Lizenztext im Paket; es gilt die genannte Lizenz: " + ", ".join(without)]
    texts.setdefault(Path("LICENSE").read_text("utf-8").strip(), []).insert(0, "Passwortwechsel")
    for text, names in texts.items():
        lines += ["", "=" * 72, ", ".join(names), "=" * 72, "", text]
    Path(path).write_text("\n".join(lines) + "\n", "utf-8")


def main():
    target, bill, licences = sys.argv[1:]
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    packages, root, edges = linked(json.loads(subprocess.check_output(command)))
    write_bill(bill, target, packages, root, edges)
    write_licences(licences, packages, root, edges)
    print(f"{target}: {len(edges) - 1} parts")


main()
