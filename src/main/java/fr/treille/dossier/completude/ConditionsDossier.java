package fr.treille.dossier.completude;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Formats;
import org.springframework.stereotype.Component;

/** Which of the conditions that calls put on pieces hold of a file, each by the fact that makes it hold (domain reference §3.5). */
@Component
class ConditionsDossier {

    private final CompletudeRequetes requetes;

    ConditionsDossier(CompletudeRequetes requetes) {
        this.requetes = requetes;
    }

    /** What is known of one file, read once for all the conditions. */
    final class DuDossier {

        private final GrappeFiche grappe;
        private final CompletudeRequetes.Faits faits;
        private final int petitsOg;

        private DuDossier(GrappeFiche grappe, Regles regles) {
            this.grappe = grappe;
            faits = requetes.faits(grappe.id());
            petitsOg = grappe.nombreOg() > 1 ? requetes.petitsOg(grappe.id(), regles.seuilPetitOg()) : 0;
        }

        /** In a sentence, why the condition holds of this file; « » when it does not, or is no condition. */
        String fait(ConditionPiece condition) {
            return switch (condition) {
                case TOUJOURS, RECOMMANDEE -> "";
                case SAAD -> saad();
                case ENTITE_NATIONALE ->
                    grappe.projet().faits().entiteNationale() ? "Un ESSMS est rattaché à une entité nationale." : "";
                case COUVERTURE -> couverture();
                case PETITS_OG ->
                    petitsOg == 0
                            ? ""
                            : "Le regroupement réunit " + grappe.nombreOg() + " OG, dont " + petitsOg
                                    + (petitsOg > 1 ? " petits, ou à vérifier." : " petit, ou à vérifier.");
                case EQUIPEMENT -> equipement();
                case AMOA -> {
                    var demandes = grappe.projet().demandes();
                    var amoa = demandes.amoa();
                    yield amoa == null || !demandes.demandeAmoa()
                            ? ""
                            : "De l’AMOA est demandée\u00A0: " + Formats.montant(amoa) + ".";
                }
            };
        }

        private String saad() {
            return switch (faits.saad()) {
                case 0 -> "";
                case 1 -> "Un SAAD est dans la grappe\u00A0: «\u00A0" + faits.unSaad() + "\u00A0».";
                default -> faits.saad() + " SAAD sont dans la grappe.";
            };
        }

        private String couverture() {
            if (grappe.projet().faits().dpiGht()) {
                return "La solution est le dossier patient d’un GHT.";
            }
            return faits.essms() > 0 && faits.ailleurs() == 0 ? "Tous les ESSMS sont du secteur AHI ou PJM." : "";
        }

        private String equipement() {
            var demandes = grappe.projet().demandes();
            var demande = demandes.equipement();
            if (demande != null && demandes.demandeEquipement()) {
                return "De l’équipement est demandé\u00A0: " + Formats.montant(demande) + ".";
            }
            return faits.equipes() == 0 ? "" : "De l’équipement est demandé pour " + faits.equipes() + " ESSMS.";
        }
    }

    DuDossier de(GrappeFiche grappe, Regles regles) {
        return new DuDossier(grappe, regles);
    }
}
