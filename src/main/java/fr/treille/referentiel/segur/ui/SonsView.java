package fr.treille.referentiel.segur.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.segur.BeneficiaireSons;
import fr.treille.referentiel.segur.SegurLiens;
import fr.treille.referentiel.segur.SonsService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The ESSMS whose Ségur version the State ordered, and what became of each order. */
@Route(SegurLiens.SONS)
@PageTitle("Bénéficiaires de SONS")
@RolesAllowed(Droits.CONSULTER)
class SonsView extends Liste<BeneficiaireSons, String, Long> {

    private final SonsService service;
    private final Paragraph provenance = new Paragraph();

    SonsView(SonsService service) {
        super("sons", "bénéficiaires de SONS", "");
        this.service = service;
        avant(EnteteSegur.onglets(SonsView.class, this::importer), provenance);
        var texte = filtres().texte("FINESS");
        filtrer(() -> texte.getValue().toUpperCase(Locale.ROOT).replaceAll("[^0-9AB]", ""));
        lire(service::rechercher, service::compter, Long::longValue);
        var colonnes = colonnes();
        colonnes.code("finess", "FINESS", BeneficiaireSons::finess).sansTri();
        colonnes.texte("solution", "Solution", BeneficiaireSons::solution)
                .largeur(16)
                .souple(1)
                .sansTri();
        colonnes.date("commandeLe", "Commandée le", BeneficiaireSons::commandeLe)
                .largeur(9)
                .sansTri();
        colonnes.date("annuleeLe", "Annulée le", BeneficiaireSons::annuleeLe)
                .largeur(9)
                .sansTri();
        colonnes.date("vaLe", "VA le", BeneficiaireSons::vaLe).largeur(9).sansTri();
        colonnes.date("absentDepuis", "Absente de la liste depuis", BeneficiaireSons::absentDepuis)
                .largeur(13)
                .sansTri();
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " commandes" : " commande"));
        siVide("Aucune commande de la liste n’est de ce numéro FINESS.");
        dire();
    }

    private void dire() {
        EnteteSegur.provenance(provenance, service.dernierImport());
    }

    private ImportListeDialog importer() {
        return new ImportListeDialog(
                "Importer les bénéficiaires de SONS",
                "Colonnes attendues\u00A0: FINESS géographique, date de commande\u00A0; la date d’annulation, celle de la"
                        + " VA et la solution si elles y sont.",
                service::examiner,
                service::importer,
                () -> {
                    dire();
                    actualiser();
                });
    }
}
