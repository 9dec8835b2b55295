package fr.treille.suivi.apport;

import fr.treille.socle.piece.PieceFiche;
import fr.treille.suivi.preuve.PorteePreuve;

/** A file that came with a link, and what it is said to prove. */
public record PreuveApportee(PieceFiche piece, PorteePreuve portee) {}
