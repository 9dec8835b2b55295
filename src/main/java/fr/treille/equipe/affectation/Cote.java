package fr.treille.equipe.affectation;

import fr.treille.equipe.Role;
import java.util.Optional;

/** The two sides that cover a territoire, each with its own principal (domain reference §1). */
public enum Cote {
    ARS("ARS", Role.CHARGE_MISSION_DT),
    GRADES("GRADeS", Role.ANIMATEUR);

    private final String libelle;
    private final Role role;

    Cote(String libelle, Role role) {
        this.libelle = libelle;
        this.role = role;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** The side of a role; none for those that cover no territoire (coordination, consultation, administration). */
    public static Optional<Cote> de(Role role) {
        for (var cote : values()) {
            if (cote.role == role) {
                return Optional.of(cote);
            }
        }
        return Optional.empty();
    }
}
