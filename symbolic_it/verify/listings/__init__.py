"""Listings: what the code in a chapter computes, read as syntax trees and never run."""
