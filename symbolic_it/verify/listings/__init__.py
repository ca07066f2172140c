"""Listings: what the code of a chapter compute, read as syntax trees and never run."""
