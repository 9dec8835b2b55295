package fr.treille.demonstration;

import fr.treille.socle.commun.Installation;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The six accounts of the demonstration, invented people under {@code .test}, password « demonstration ». */
@Component
@Profile("demonstration | test")
class ComptesDemonstration {

    /** Password of every demonstration account. */
    static final String MOT_DE_PASSE = "demonstration";

    private final Comptes comptes;
    private final Installation installation;

    ComptesDemonstration(Comptes comptes, Installation installation) {
        this.comptes = comptes;
        this.installation = installation;
    }

    /** Nothing when there is any account already. */
    void poser() {
        if (comptes.aucun()) {
            creer("administration", "Madame", "Solène", "Aubrac", "Administration de Treille", Role.ADMINISTRATION);
            creer(
                    "coordination",
                    "Monsieur",
                    "Théo",
                    "Larzac",
                    "Coordination régionale ESMS numérique",
                    Role.COORDINATION_ARS);
            creer(
                    "dt31",
                    "Madame",
                    "Inès",
                    "Comminges",
                    "Mission ESMS numérique, délégation territoriale de la Haute-Garonne",
                    Role.CHARGE_MISSION_DT);
            creer("grades", "Monsieur", "Malo", "Couserans", "Coordination du GRADeS", Role.COORDINATION_GRADES);
            creer(
                    "animateur32",
                    "Madame",
                    "Lison",
                    "Armagnac",
                    "Animation territoriale Gers et Hautes-Pyrénées",
                    Role.ANIMATEUR);
            creer("consultation", "Monsieur", "Noé", "Minervois", "Comité de suivi", Role.CONSULTATION);
        }
    }

    private void creer(String compte, String civilite, String prenom, String nom, String fonction, Role role) {
        comptes.creer(new AgentSaisie(
                compte + "@treille.test",
                civilite,
                prenom,
                nom,
                fonction,
                role,
                role == Role.ADMINISTRATION ? null : installation.regionCode(),
                MOT_DE_PASSE));
    }
}
