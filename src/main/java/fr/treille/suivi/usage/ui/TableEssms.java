package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.EssmsSuivi;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.Taux;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rates of a period by OG and by ESSMS; those that hold the grappe below a threshold are marked. */
final class TableEssms extends Div {

    private final UsageGrappe usage;
    private final List<CibleFiche> cibles;
    private final LocalDate fin;
    private final Map<String, String> noms;

    TableEssms(UsageGrappe usage, LocalDate fin) {
        this.usage = usage;
        this.fin = fin;
        this.cibles = usage.cibles().stream()
                .map(TauxCible::cible)
                .filter(cible -> cible.denominateur() != null)
                .toList();
        noms = usage.noms();
        addClassName("usage-defile");
        var titres = new ArrayList<>(List.of("ESSMS", "VSR"));
        cibles.forEach(cible -> titres.add("#" + cible.abrege()));
        var table = AffichageUsages.table("Taux par OG et par ESSMS", titres);
        var parOg = usage.essms().stream()
                .collect(Collectors.groupingBy(
                        ligne -> ligne.essms().ogFiness(), java.util.LinkedHashMap::new, Collectors.toList()));
        parOg.values().forEach(lignes -> {
            table.getBody().add(og(lignes));
            lignes.forEach(ligne -> table.getBody().add(essms(ligne)));
        });
        add(table);
    }

    private NativeTableRow og(List<EssmsMesure> lignes) {
        var ligne = new NativeTableRow();
        ligne.addClassName("usage-og");
        var og = lignes.getFirst().essms();
        var nom = new NativeTableHeaderCell(og.ogNom() + " · " + lignes.size() + "\u00A0ESSMS");
        nom.getElement().setAttribute("scope", "row").setAttribute("colspan", "2");
        ligne.add(nom);
        for (var cible : cibles) {
            ligne.add(taux(
                    cible, lignes.stream().map(un -> un.taux(cible.code())).reduce(Taux.AUCUN, Taux::plus), false));
        }
        return ligne;
    }

    private NativeTableRow essms(EssmsMesure essms) {
        var ligne = new NativeTableRow();
        var nom = new NativeTableHeaderCell(
                noms.getOrDefault(essms.essms().finess(), essms.essms().nom()));
        nom.getElement().setAttribute("scope", "row").setAttribute("title", titre(essms.essms()));
        ligne.add(nom, vsr(essms));
        for (var cible : cibles) {
            var mesure = essms.mesures().get(cible.code());
            if (essms.essms().dispense(cible)) {
                var dispense = AffichageUsages.nombre("sans objet");
                dispense.addClassName("texte-secondaire");
                dispense.getElement().setAttribute("title", "Cet indicateur n’est pas opposé à ce secteur.");
                ligne.add(dispense);
            } else if (mesure == null) {
                ligne.add(AffichageUsages.nombre("—"));
            } else if (!mesure.sansTaux().isEmpty()) {
                var sans = AffichageUsages.nombre("pas de taux");
                sans.getElement().setAttribute("title", mesure.sansTaux());
                ligne.add(sans);
            } else {
                ligne.add(taux(cible, essms.taux(cible.code()), essms.retient(cible)));
            }
        }
        return ligne;
    }

    private NativeTableCell vsr(EssmsMesure essms) {
        var vsr = essms.vsr();
        var cellule = new NativeTableCell(vsr == null ? "non signée" : Formats.date(vsr));
        if (!essms.compte(fin, usage.mesureMois())) {
            cellule.addClassName("texte-alerte");
            cellule.getElement()
                    .setAttribute(
                            "title",
                            vsr == null
                                    ? "La VSR n’est pas signée\u00A0: ces mesures ne comptent pas pour le solde."
                                    : "La VSR est signée depuis moins de " + usage.mesureMois()
                                            + "\u00A0mois à la fin de la période\u00A0: ces mesures ne comptent pas pour le solde.");
        }
        return cellule;
    }

    private static NativeTableCell taux(CibleFiche cible, Taux taux, boolean retient) {
        var cellule = AffichageUsages.nombre((retient ? "▼ " : "") + taux.enClair());
        var seuil = cible.seuil();
        if (taux.existe()) {
            cellule.getElement()
                    .setAttribute(
                            "title",
                            taux.termes()
                                    + (seuil == null || taux.atteint(seuil)
                                            ? ""
                                            : ", sous le seuil de " + cible.seuilEnClair() + "\u00A0: il manque "
                                                    + Formats.nombre(taux.manque(seuil))));
            cellule.setClassName("texte-alerte", retient);
        }
        return cellule;
    }

    private static String titre(EssmsSuivi essms) {
        return essms.finess() + " · " + essms.commune()
                + (essms.secteur() == null ? "" : " · " + essms.secteur().libelle());
    }
}
