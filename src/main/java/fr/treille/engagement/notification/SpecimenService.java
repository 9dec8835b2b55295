package fr.treille.engagement.notification;

import fr.treille.engagement.acte.dossier.EnTete;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Destinataire;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.LettreNotification.Favorable;
import fr.treille.socle.courrier.edition.LigneMontant;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.marque.BlocsMarque;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Agence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows what a letterhead gives before any letter bears it; nothing is recorded. */
@Service
@PreAuthorize("hasRole('REGLER_REGION')")
public class SpecimenService {

    private final Editique editique;
    private final BlocsMarque marques;

    SpecimenService(Editique editique, BlocsMarque marques) {
        this.editique = editique;
        this.marques = marques;
    }

    /**
     * A favorable letter of the real template, addressed to nobody.
     *
     * @param agence its letterhead
     * @return a PDF
     * @throws Refus when a field of the letterhead is empty, named
     */
    public byte[] lettre(Agence agence) {
        return editique.rendre(new LettreNotification(
                LettreNotification.FAVORABLE,
                new EnTete(agence, "", "", marques.image(AgentConnecte.courant().regionCode()))
                        .emetteur(new SignataireHabilite(
                                0,
                                "Prénom Nom",
                                "Qualité de la personne qui signe",
                                "",
                                "Décision d’exemple",
                                LocalDate.EPOCH,
                                Set.of(ActeSigne.LETTRE))),
                new Destinataire(
                        "Organisme d’exemple",
                        "000000000",
                        "1 rue de l’Exemple\n00000 Exempleville",
                        "Madame",
                        "Prénom Nom",
                        "Directrice générale"),
                "EXEMPLE",
                "jour de la lettre",
                "Appel à projets d’exemple",
                "Grappe d’exemple",
                "acquisition d’un dossier usager informatisé",
                "15",
                "jour du dépôt",
                new Favorable(
                        "315\u202F000\u00A0€",
                        "trois cent quinze mille euros",
                        "157\u202F500\u00A0€",
                        "157\u202F500\u00A0€",
                        "hors taxes",
                        List.of(new LigneMontant(
                                "Ligne d’exemple", "15", "21\u202F000\u00A0€", "100\u00A0%", "315\u202F000\u00A0€")),
                        List.of(),
                        List.of(),
                        List.of())));
    }
}
