"""What is one's own: the password, the fingerprint to read out, the keys one holds, and how to lock and leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QProgressBar, QVBoxLayout, QWidget

from spiral.language import tr
from spiral.phrases import refusal
from spiral.records import staff
from spiral.records.rights import compartments_of
from spiral.ui.administration.grants_tab import parts_in_words
from spiral.ui.administration.staff_tab import roles_in_words
from spiral.ui.page import FooterKeys, Page
from spiral.ui.palette import GAP, SECTION, STRONG
from spiral.ui.parts.buttons import plain, primary
from spiral.ui.parts.card import Card
from spiral.ui.parts.field import Field
from spiral.ui.parts.password_field import PasswordField
from spiral.ui.parts.scrolling import scrolling
from spiral.ui.parts.text import Text
from spiral.ui.start.new_password import NewPassword
from spiral.vault.box import change_password
from spiral.vault.errors import Refused

NARROW = 720


class OwnTab(Page):
    """For everyone."""

    def _build(self) -> None:
        box = self.desk.box
        self.old_line = PasswordField()
        self.old = Field(tr("Password now"), self.old_line)
        self.chosen = NewPassword(lambda: (box.actor.login, box.actor.name, box.unit))
        self.button = primary(tr("Change the password"), key="Ctrl+S")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Changing the password"))
        self.progress.hide()
        password = Card(tr("Password"), padding=GAP)
        lost = tr("Nobody can see or reset it. If it is lost, the chief ends the sign-in and adds you anew.")
        password.add(Text(lost, tone="muted", wrap=True))
        password.body.setSpacing(12)
        for part in (self.old, self.chosen, self.progress):
            password.add(part)
        password.body.addSpacing(4)
        password.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(4, 4, 4, 0)
        self._columns.setSpacing(GAP)
        left = QVBoxLayout()
        left.addWidget(password)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._fingerprint())
        right.addWidget(self._keys())
        right.addWidget(self._leaving())
        right.addStretch(1)
        self._columns.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if self.width() < NARROW else way.LeftToRight)

    def _fingerprint(self) -> QWidget:
        card = Card(tr("Your fingerprint"), padding=GAP)
        self.print = Text(self.desk.box.keys.public.fingerprint, size=SECTION, weight=STRONG)
        card.add(self.print)
        text = tr("Read it out to the colleague who gives you keys: it must be the same on both screens.")
        card.add(Text(text, tone="muted", wrap=True))
        return card

    def _keys(self) -> QWidget:
        card = Card(tr("Your keys"), padding=GAP)
        self.roles = Text(wrap=True)
        self.held = Text(wrap=True)
        self.lacked = Text(tone="warn", wrap=True)
        for part in (self.roles, self.held, self.lacked):
            card.add(part)
        self.holders = plain(tr("Who holds your keys"), icon="users")
        card.add(self.holders)
        return card

    def _leaving(self) -> QWidget:
        card = Card(tr("When you leave the screen"), padding=GAP)
        text = tr("Lock it: the clinic is closed at once, and only your password opens it again.")
        card.add(Text(text, tone="muted", wrap=True))
        self.lock = plain(tr("Lock now"), icon="lock-simple", key="Ctrl+L")
        card.add(self.lock)
        return card

    def _connect(self) -> None:
        self.button.bind(self)
        self.button.clicked.connect(self.save)
        self.old_line.line.returnPressed.connect(self.chosen.password.focus)
        self.old_line.line.textEdited.connect(lambda _text: self.old.clear_error())
        self.chosen.entered.connect(self.save)
        self.holders.clicked.connect(self._show_holders)
        self.lock.clicked.connect(self.main.signed_out)

    def refresh(self) -> None:
        box = self.desk.box
        held = sorted({name for name, _ in box.compartments})
        self.roles.setText(tr("Roles: {roles}", roles=roles_in_words(tuple(sorted(box.actor.roles)))))
        self.held.setText(
            tr("You can open: {what}", what=parts_in_words(held)) if held else tr("You can open nothing yet.")
        )
        lacked = sorted(compartments_of(box.actor.roles) - set(held))
        self.lacked.setVisible(bool(lacked))
        self.lacked.setText(self._why_lacked(lacked) if lacked else "")

    def _why_lacked(self, lacked: list[str]) -> str:
        waits = any(each.member.id == self.desk.actor.id for each in self.desk.ask(staff.list_waiting))
        what = parts_in_words(lacked)
        if waits:
            return tr("You wait for a colleague to give you keys to: {what}", what=what)
        return tr("Given since you signed in, opens when you sign in anew: {what}", what=what)

    def _show_holders(self) -> None:
        from spiral.ui.start.told_at_sign_in import open_holders

        open_holders(self.main, self.desk.ask(staff.list_fellow_holders), self.holders.words())

    def save(self) -> None:
        """Change the password, off the screen's thread: the old one is tried, and both cost a second."""
        if not self.button.isEnabled():
            return
        if not self.old_line.text():
            self.old.set_error(tr("Write the password you have now."))
            self.old.focus()
            return
        if not self.chosen.check():
            return
        self._set_busy(True)
        self.desk.send(
            change_password,
            owner=self,
            old=self.old_line.text(),
            new=self.chosen.draft().password,
            done=lambda _told: self._saved(),
            failed=self._refused,
        )

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for part in (self.old, self.chosen, self.button):
            part.setEnabled(not busy)

    def _saved(self) -> None:
        self._set_busy(False)
        self.old_line.clear()
        self.chosen.clear()
        self.main.tell("ok", tr("The password is changed."))

    def _refused(self, refused: Refused) -> None:
        self._set_busy(False)
        if refused.reason == "wrong_password":
            self.old.set_error(refusal(refused))
            self.old.focus()
        elif refused.reason in ("password_short", "password_common"):
            self.chosen.refuse(refusal(refused))
        else:
            self.main.tell("danger", refusal(refused))

    def footer_keys(self) -> FooterKeys:
        return (("Ctrl+S", tr("change the password")), ("Ctrl+L", tr("lock")))

    def take_focus(self) -> None:
        self.old.focus()
