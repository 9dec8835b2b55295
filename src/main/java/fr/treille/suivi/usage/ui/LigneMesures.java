package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.Vraisemblance;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.Taux;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** An ESSMS in the grid: its cells and, beside those of each indicator, the rate that they make and what was counted last. */
final class LigneMesures {

    private final EssmsMesure essms;
    private final String nom;
    private final List<ColonneSaisie> colonnes;
    private final Map<String, MesureFiche> dernieres;
    private final List<Input> cases = new ArrayList<>();
    private final Map<CibleFiche, Span> taux = new HashMap<>();
    private List<String> depart = List.of();

    /**
     * @param nom that tells it apart from the others
     * @param dernieres what it counted before, by indicator
     */
    LigneMesures(EssmsMesure essms, String nom, List<ColonneSaisie> colonnes, Map<String, MesureFiche> dernieres) {
        this.essms = essms;
        this.nom = nom;
        this.colonnes = colonnes;
        this.dernieres = dernieres;
    }

    String finess() {
        return essms.essms().finess();
    }

    String nom() {
        return nom;
    }

    void composer(int rang, NativeTableRow ligne) {
        var titre = new NativeTableHeaderCell(nom);
        titre.getElement()
                .setAttribute("scope", "row")
                .setAttribute("title", finess() + " · " + essms.essms().commune());
        ligne.add(titre);
        for (int c = 0; c < colonnes.size(); c++) {
            var colonne = colonnes.get(c);
            ligne.addDataCell().add(une(rang, c));
            var cible = colonne.cible();
            boolean derniere = c + 1 == colonnes.size() || colonnes.get(c + 1).cible() != cible;
            if (cible != null && derniere) {
                ligne.addDataCell().add(lecture(cible));
            }
        }
        enregistree();
    }

    private Input une(int rang, int c) {
        var colonne = colonnes.get(c);
        var cible = colonne.cible();
        var texte = new Input();
        texte.setValue(colonne.valeur(essms));
        texte.getElement()
                .setAttribute("data-case", rang + "-" + c)
                .setAttribute("autocomplete", "off")
                .setAttribute(
                        "aria-label", (cible == null ? "" : cible.abrege() + ", ") + colonne.titre() + ", " + nom);
        if (colonne.nombre()) {
            texte.getElement().setAttribute("inputmode", "numeric");
        } else {
            texte.addClassName("usage-case-large");
        }
        if (cible != null) {
            if (essms.essms().dispense(cible)) {
                texte.getElement().setAttribute("title", "Sans objet pour ce secteur\u00A0: compté hors cible.");
                texte.addClassName("usage-hors-cible");
            }
            texte.addValueChangeListener(saisie -> lireTaux(cible));
        }
        cases.add(texte);
        return texte;
    }

    private Span lecture(CibleFiche cible) {
        var actuel = new Span();
        taux.put(cible, actuel);
        var lecture = new Span(actuel);
        lecture.addClassName("usage-lecture");
        var avant = dernieres.get(cible.code());
        if (avant != null) {
            var dit = new Span("préc. " + avant.termes());
            dit.addClassName("texte-secondaire");
            dit.getElement()
                    .setAttribute(
                            "title", "La dernière fois\u00A0: " + Taux.de(avant).enClair());
            lecture.add(dit);
        }
        return lecture;
    }

    /** The rate of what the cells now say; in the colour of a warning when it surprises, which is asked about at the recording. */
    private void lireTaux(CibleFiche cible) {
        var actuel = taux.get(cible);
        if (actuel == null) {
            return;
        }
        var saisie = lire(cible, (refus, colonne) -> {});
        var doute = saisie == null
                ? ""
                : Vraisemblance.doute(cible, saisie, dernieres.get(cible.code()))
                        .map(motif -> motif.message())
                        .orElse("");
        actuel.setText(saisie == null ? "" : enClair(saisie));
        actuel.setClassName("texte-alerte", !doute.isEmpty());
        if (doute.isEmpty()) {
            actuel.getElement().removeAttribute("title");
        } else {
            actuel.getElement().setAttribute("title", doute);
        }
    }

    private static String enClair(MesureSaisie saisie) {
        var numerateur = saisie.numerateur();
        var denominateur = saisie.denominateur();
        return numerateur == null || denominateur == null || denominateur <= saisie.reduction()
                ? ""
                : new Taux(numerateur, denominateur - saisie.reduction()).enClair();
    }

    void focus() {
        cases.getFirst().focus();
    }

    List<String> valeurs() {
        return cases.stream().map(Input::getValue).toList();
    }

    /** What the cells now say is what is recorded. */
    void enregistree() {
        depart = valeurs();
        taux.keySet().forEach(this::lireTaux);
    }

    boolean modifiee() {
        return !valeurs().equals(depart);
    }

    void mettre(int colonne, String valeur) {
        cases.get(colonne).setValue(valeur);
    }

    /** Takes the marks of former refusals away. */
    void accepter() {
        cases.forEach(une -> {
            une.removeClassNames("usage-refusee", "usage-doute");
            une.getElement().removeAttribute("aria-invalid");
        });
    }

    /**
     * Marks a cell.
     *
     * @param doute whether it is only asked about
     */
    String marquer(int colonne, String message, boolean doute) {
        var une = cases.get(colonne);
        une.addClassName(doute ? "usage-doute" : "usage-refusee");
        une.getElement().setAttribute("title", message);
        if (!doute) {
            une.getElement().setAttribute("aria-invalid", "true");
        }
        var cible = colonnes.get(colonne).cible();
        return nom + (cible == null ? "" : ", " + cible.abrege()) + "\u00A0: " + message;
    }

    /** The measure of an indicator if it was changed since the grid was shown, and can be read. */
    @Nullable
    MesureSaisie changee(CibleFiche cible, ObjIntConsumer<String> refus) {
        var valeurs = valeurs();
        boolean commentee = !valeurs.getLast().equals(depart.getLast());
        boolean change = commentee && essms.mesures().containsKey(cible.code());
        for (int c = 0; c < colonnes.size(); c++) {
            change |= colonnes.get(c).cible() == cible && !valeurs.get(c).equals(depart.get(c));
        }
        var lue = lire(cible, refus);
        return change ? lue : null;
    }

    private @Nullable MesureSaisie lire(CibleFiche cible, ObjIntConsumer<String> refus) {
        Integer numerateur = null;
        Integer denominateur = null;
        int reduction = ColonneSaisie.reductionGardee(colonnes, cible, essms);
        String motif = null;
        boolean lisible = true;
        for (int c = 0; c < colonnes.size(); c++) {
            if (colonnes.get(c).cible() != cible) {
                continue;
            }
            var valeur = cases.get(c).getValue();
            try {
                switch (colonnes.get(c).terme()) {
                    case NUMERATEUR -> numerateur = LectureBloc.entier(valeur).orElse(null);
                    case DENOMINATEUR ->
                        denominateur = LectureBloc.entier(valeur).orElse(null);
                    case REDUCTION -> reduction = LectureBloc.entier(valeur).orElse(0);
                    case MOTIF, COMMENTAIRE -> motif = valeur.strip();
                }
            } catch (Refus illisible) {
                lisible = false;
                refus.accept(illisible.message(), c);
            }
        }
        if (!lisible) {
            return null;
        }
        var avant = essms.mesures().get(cible.code());
        return new MesureSaisie(
                finess(),
                cible.code(),
                numerateur,
                denominateur,
                reduction,
                motif == null ? seule(cible, reduction, avant) : motif,
                numerateur == null && denominateur == null
                        ? ""
                        : cases.getLast().getValue().strip(),
                avant == null ? 0 : avant.version());
    }

    /** A reduction that does not change keeps its situation; a new one, with one situation in force, can only be for that one. */
    private static String seule(CibleFiche cible, int reduction, @Nullable MesureFiche avant) {
        if (avant != null && avant.reduction() == reduction) {
            return avant.reductionMotif();
        }
        return reduction != 0 && cible.exemptions().size() == 1
                ? cible.exemptions().getFirst()
                : "";
    }
}
