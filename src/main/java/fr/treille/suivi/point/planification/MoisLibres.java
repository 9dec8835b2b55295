package fr.treille.suivi.point.planification;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.mois.SuiviRequetes;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Whether a grappe has room for a point: within its follow-up, one a month. */
@Component
public class MoisLibres {

    private final SuiviRequetes requetes;

    MoisLibres(SuiviRequetes requetes) {
        this.requetes = requetes;
    }

    /** @throws Refus when the grappe is not followed on that day, or its month has a point already */
    public void exigerLibre(GrappeSuivie grappe, LocalDate jour) {
        var periode = grappe.exigerSuivie();
        periode.exiger("jour", jour);
        var mois = YearMonth.from(jour);
        if (requetes.toutes(grappe.id(), periode).stream()
                .anyMatch(ligne -> ligne.mois().equals(mois) && ligne.pointId() != null)) {
            throw dejaLa(grappe, jour);
        }
    }

    /** That the month of that day has its point already. */
    public static Refus dejaLa(GrappeSuivie grappe, LocalDate jour) {
        return Refus.surChamp(
                "jour",
                "La " + NomGrappe.cite(grappe.nom()) + " a déjà son point " + PointLiens.de(YearMonth.from(jour))
                        + "\u00A0: reportez-le, ou choisissez un autre mois.");
    }
}
