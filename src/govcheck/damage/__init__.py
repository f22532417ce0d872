"""Damage: what is wrong with a text's characters, and what the text said before."""

from govcheck.damage.finding_damage import SIGNS, damage_of
from govcheck.damage.place import Damage
from govcheck.damage.restoring import Restored, restore
from govcheck.damage.titles import title_belongs
from govcheck.damage.traditional import is_traditional

__all__ = ["SIGNS", "Damage", "Restored", "damage_of", "is_traditional", "restore", "title_belongs"]
