"""A clinic lies on a disk of its own computer."""

from pathlib import Path

import pytest

from spiral.records.rights import SHAPE
from spiral.vault import network_share
from spiral.vault.box import create_clinic, sign_in
from spiral.vault.errors import Refused
from spiral.vault.network_share import is_shared, kind_of_disk
from tests.make import PASSWORD, QUICK

MOUNTS = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
23 22 0:21 / /proc rw - proc proc rw
40 22 0:45 / /mnt/Gemensam\040mapp rw - cifs //server/share rw
41 40 0:46 / /mnt/Gemensam\040mapp/lokal rw - ext4 /dev/sdb1 rw
42 22 0:47 / /home/eva/gvfs rw - fuse.sshfs host: rw
43 22 0:48 / /mnt/over rw - nfs4 server:/x rw
44 22 0:49 / /mnt/over rw - ext4 /dev/sdc1 rw
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/eva/klinik", "ext4"),
        ("/mnt/Gemensam mapp/klinik", "cifs"),
        ("/mnt/Gemensam mapp", "cifs"),
        ("/mnt/Gemensam mapp 2", "ext4"),
        ("/mnt/Gemensam mapp/lokal/klinik", "ext4"),
        ("/home/eva/gvfs/klinik", "fuse.sshfs"),
        ("/mnt/over/klinik", "ext4"),
    ],
)
def test_the_nearest_and_last_mount_says_which_disk_it_is(folder: str, kind: str) -> None:
    assert kind_of_disk(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize("folder", ["//server/share/klinik", r"\\server\share\klinik"])
def test_a_share_by_its_name(folder: str) -> None:
    assert is_shared(Path(folder))


def test_this_disk_is_no_share(tmp_path: Path) -> None:
    assert not is_shared(tmp_path / "not" / "there" / "yet")


def test_on_a_share_nothing_is_made_or_opened(vault, tmp_path: Path, monkeypatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"40 22 0:45 / {tmp_path} rw - nfs4 server:/x rw\n", "utf-8")
    monkeypatch.setattr(network_share, "MOUNTS", mounts)
    with pytest.raises(Refused, match="network_share"):
        create_clinic(
            tmp_path / "new", unit="U", login="eva", name="Eva", password=PASSWORD, shape=SHAPE, kdf=QUICK
        )
    assert not (tmp_path / "new").exists()
    with pytest.raises(Refused, match="network_share"):
        sign_in(vault.folder, "midwife1", PASSWORD, shape=SHAPE)
