package fr.treille.socle.equipe;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent is in the programme (domain reference §1), and the rights that come with it. */
public enum Role {
    ADMINISTRATION(
            "Administration",
            Set.of(
                    Droits.CONSULTER,
                    Droits.IMPORTER_FINESS,
                    Droits.MODIFIER_GRAPPE,
                    Droits.INSTRUIRE,
                    Droits.ADMETTRE,
                    Droits.DONNER_AVIS,
                    Droits.DECIDER,
                    Droits.SELECTIONNER,
                    Droits.NOTIFIER,
                    Droits.CONVENTIONNER,
                    Droits.GERER_ENVOIS,
                    Droits.AFFECTER,
                    Droits.GERER_COMPTES,
                    Droits.CONSULTER_HISTORIQUE,
                    Droits.REGLER_REGION,
                    Droits.PILOTER_APPELS,
                    Droits.REGLER_RELANCES,
                    Droits.SUIVRE,
                    Droits.REGLER_SUIVI)),
    COORDINATION_ARS(
            "Coordination régionale ARS",
            Set.of(
                    Droits.CONSULTER,
                    Droits.IMPORTER_FINESS,
                    Droits.MODIFIER_GRAPPE,
                    Droits.INSTRUIRE,
                    Droits.ADMETTRE,
                    Droits.DONNER_AVIS,
                    Droits.DECIDER,
                    Droits.SELECTIONNER,
                    Droits.NOTIFIER,
                    Droits.CONVENTIONNER,
                    Droits.GERER_ENVOIS,
                    Droits.AFFECTER,
                    Droits.GERER_COMPTES,
                    Droits.CONSULTER_HISTORIQUE,
                    Droits.PILOTER_APPELS,
                    Droits.REGLER_RELANCES,
                    Droits.SUIVRE,
                    Droits.REGLER_SUIVI)),
    CHARGE_MISSION_DT(
            "Mission ESMS numérique en délégation territoriale",
            Set.of(
                    Droits.CONSULTER,
                    Droits.IMPORTER_FINESS,
                    Droits.MODIFIER_GRAPPE,
                    Droits.INSTRUIRE,
                    Droits.DONNER_AVIS,
                    Droits.DECIDER,
                    Droits.NOTIFIER,
                    Droits.CONVENTIONNER,
                    Droits.GERER_ENVOIS,
                    Droits.SUIVRE)),
    COORDINATION_GRADES(
            "Coordination GRADeS",
            Set.of(
                    Droits.CONSULTER,
                    Droits.IMPORTER_FINESS,
                    Droits.MODIFIER_GRAPPE,
                    Droits.AFFECTER,
                    Droits.GERER_COMPTES,
                    Droits.SUIVRE,
                    Droits.REGLER_SUIVI)),
    ANIMATEUR("Animation territoriale", Set.of(Droits.CONSULTER, Droits.MODIFIER_GRAPPE, Droits.SUIVRE)),
    CONSULTATION("Consultation", Set.of(Droits.CONSULTER));

    private final String libelle;
    private final Set<String> droits;

    Role(String libelle, Set<String> droits) {
        this.libelle = libelle;
        this.droits = droits;
    }

    /** The name that screens show. */
    public String libelle() {
        return libelle;
    }

    /** Whether agents of this role read and write only what concerns the territoires that they cover; others the région. */
    public boolean territorial() {
        return this == CHARGE_MISSION_DT || this == ANIMATEUR;
    }

    /** The side on which agents of this role are in charge of grappes, null for those who are never. */
    public @Nullable Cote cote() {
        return switch (this) {
            case COORDINATION_ARS, CHARGE_MISSION_DT -> Cote.ARS;
            case COORDINATION_GRADES, ANIMATEUR -> Cote.GRADES;
            case ADMINISTRATION, CONSULTATION -> null;
        };
    }

    /** The roles that an agent of this role may give, and whose accounts they may manage: none above their own. */
    public Set<Role> donne() {
        return switch (this) {
            case ADMINISTRATION -> EnumSet.allOf(Role.class);
            case COORDINATION_ARS -> EnumSet.complementOf(EnumSet.of(ADMINISTRATION));
            case COORDINATION_GRADES -> EnumSet.of(COORDINATION_GRADES, ANIMATEUR);
            case CHARGE_MISSION_DT, ANIMATEUR, CONSULTATION -> Set.of();
        };
    }

    /** The side on which agents of this role cover territoires (domain reference §1), none for those who cover none. */
    public Optional<Cote> couvre() {
        return territorial() ? Optional.ofNullable(cote()) : Optional.empty();
    }

    /** The rights of this role, names of {@link Droits}. */
    public Set<String> droits() {
        return droits;
    }
}
