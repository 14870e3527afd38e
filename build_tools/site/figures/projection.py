"""Puts a position on Earth on a map: degrees stay straight, and narrow with the latitude."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

UNITS = 1000
"""How wide a map is in its own units."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """The part of the world that a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def _unit(self) -> float:
        """Units to a degree of longitude."""
        return UNITS / (self.east - self.west)

    @property
    def height(self) -> float:
        """The height of the map in units."""
        narrowing = cos(radians((self.south + self.north) / 2))
        return (self.north - self.south) * self._unit / narrowing

    def units(self, longitude: float, latitude: float) -> Point:
        """A position in the map's units, from its north-western corner."""
        scale = self.height / (self.north - self.south)
        return ((longitude - self.west) * self._unit, (self.north - latitude) * scale)

    def shares(self, longitude: float, latitude: float) -> Point:
        """A position as per cent of the map's width and of its height."""
        x, y = self.units(longitude, latitude)
        return (100 * x / UNITS, 100 * y / self.height)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a position is on the map, and not at its very edge."""
        x, y = self.shares(longitude, latitude)
        return 1 < x < 99 and 1 < y < 99
