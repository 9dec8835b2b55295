package fr.treille.suivi.point.minutes;

import fr.treille.engagement.acte.SujetActe;
import fr.treille.engagement.acte.dossier.EnTete;
import fr.treille.engagement.acte.dossier.Habilitations;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.suivi.action.ActionFiche;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.planification.Creneau;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes of a point say.
 *
 * @param entete letterhead that they bear, with the bloc-marque of the agency
 * @param prochain when the grappe has its next point, null when none is planned
 * @param auteur who writes them, and their function
 * @param jour on which they are
 * @param adresses of those invited who can be written to
 */
public record Minutes(
        PointFiche point,
        GrappeSuivie grappe,
        String regionCode,
        EnTete entete,
        List<ActionFiche> actions,
        List<RisqueFiche> risques,
        @Nullable Creneau prochain,
        String auteur,
        String fonction,
        LocalDate jour,
        List<AdresseCourriel> adresses)
        implements SujetActe {

    @Override
    public long id() {
        return point.id();
    }

    @Override
    public int version() {
        return point.version();
    }

    @Override
    public long grappeId() {
        return grappe.id();
    }

    @Override
    public String nom() {
        return grappe.nom();
    }

    /** Nobody signs minutes. */
    @Override
    public Habilitations habilitations() {
        return new Habilitations(jour, List.of());
    }

    @Override
    public String repondreA() {
        return entete.agence().courriel();
    }

    @Override
    public String destinataire() {
        return String.join(", ", adresses.stream().map(AdresseCourriel::enClair).toList());
    }

    @Override
    public String copie() {
        return "";
    }
}
