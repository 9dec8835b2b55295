package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.RefusMesure;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of the grid: for each ESSMS the terms of every indicator, and a comment. */
class TableMesures extends NativeTable {

    /** What a column holds of an indicator; the comment is of all of them. */
    private record Colonne(@Nullable CibleFiche cible, String champ, String titre) {}

    private static final String COMMENTAIRE = "commentaire";

    private final List<EssmsMesure> essms;
    private final List<CibleFiche> cibles;
    private final List<Colonne> colonnes = new ArrayList<>();
    private final List<List<Input>> cases = new ArrayList<>();
    private final List<List<String>> depart = new ArrayList<>();
    private final List<String> refus = new ArrayList<>();

    TableMesures(UsageGrappe usage) {
        essms = usage.essms();
        cibles = usage.cibles().stream().map(TauxCible::cible).toList();
        for (var cible : cibles) {
            colonnes.add(new Colonne(cible, "numerateur", cible.denominateur() == null ? "Nombre" : "Num."));
            if (cible.denominateur() != null) {
                colonnes.add(new Colonne(cible, "denominateur", "Dén."));
            }
            if (!cible.exemptions().isEmpty()) {
                colonnes.add(new Colonne(cible, "reduction", "Réd."));
            }
            if (cible.exemptions().size() > 1) {
                colonnes.add(new Colonne(cible, "reductionMotif", "Motif"));
            }
        }
        colonnes.add(new Colonne(null, COMMENTAIRE, "Commentaire"));
        addClassNames("usage-table", "usage-table-saisie");
        getElement().setAttribute("aria-label", "Mesures à saisir");
        entetes();
        for (int ligne = 0; ligne < essms.size(); ligne++) {
            ligne(ligne);
        }
        enregistrees();
    }

    private void entetes() {
        var haut = getHead().addRow();
        haut.add(new NativeTableHeaderCell("ESSMS"));
        var bas = getHead().addRow();
        bas.add(new NativeTableHeaderCell(""));
        for (var cible : cibles) {
            var titre = new NativeTableHeaderCell(cible.abrege());
            var largeur = colonnes.stream()
                    .filter(colonne -> colonne.cible() == cible)
                    .count();
            titre.getElement().setAttribute("colspan", String.valueOf(largeur)).setAttribute("title", cible.libelle());
            haut.add(titre);
        }
        haut.add(new NativeTableHeaderCell(""));
        for (var colonne : colonnes) {
            var titre = new NativeTableHeaderCell(colonne.titre());
            titre.getElement().setAttribute("title", aide(colonne));
            bas.add(titre);
        }
    }

    private static String aide(Colonne colonne) {
        var cible = colonne.cible();
        return cible == null
                ? "Commentaire des mesures de l’ESSMS"
                : switch (colonne.champ()) {
                    case "numerateur" -> cible.numerateur();
                    case "denominateur" -> String.valueOf(cible.denominateur());
                    default -> "Réduction du dénominateur\u00A0: " + String.join("\u00A0; ", cible.exemptions());
                };
    }

    private void ligne(int rang) {
        var un = essms.get(rang);
        var ligne = getBody().addRow();
        var nom = new NativeTableHeaderCell(un.essms().nom());
        nom.getElement()
                .setAttribute("scope", "row")
                .setAttribute("title", un.essms().finess());
        ligne.add(nom);
        var siennes = new ArrayList<Input>();
        for (int c = 0; c < colonnes.size(); c++) {
            var colonne = colonnes.get(c);
            var cible = colonne.cible();
            var texte = new Input();
            texte.setValue(valeur(un, colonne));
            texte.getElement()
                    .setAttribute("data-case", rang + "-" + c)
                    .setAttribute("autocomplete", "off")
                    .setAttribute(
                            "aria-label",
                            (cible == null ? "" : cible.abrege() + ", ") + colonne.titre() + ", "
                                    + un.essms().nom());
            if (cible != null && !colonne.champ().equals("reductionMotif")) {
                texte.getElement().setAttribute("inputmode", "numeric");
            }
            if (cible != null && un.essms().dispense(cible)) {
                texte.getElement().setAttribute("title", "Sans objet pour ce secteur\u00A0: compté hors cible.");
                texte.addClassName("usage-hors-cible");
            }
            texte.setClassName(
                    "usage-case-large", cible == null || colonne.champ().equals("reductionMotif"));
            siennes.add(texte);
            ligne.addDataCell().add(texte);
        }
        cases.add(siennes);
    }

    private static String valeur(EssmsMesure essms, Colonne colonne) {
        var cible = colonne.cible();
        if (cible == null) {
            return essms.mesures().values().stream()
                    .map(mesure -> mesure.commentaire())
                    .filter(texte -> !texte.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        var mesure = essms.mesures().get(cible.code());
        if (mesure == null) {
            return "";
        }
        return switch (colonne.champ()) {
            case "numerateur" -> String.valueOf(mesure.numerateur());
            case "denominateur" -> mesure.denominateur() == null ? "" : String.valueOf(mesure.denominateur());
            case "reduction" -> mesure.reduction() == 0 ? "" : String.valueOf(mesure.reduction());
            default -> mesure.reductionMotif();
        };
    }

    void premiere() {
        if (!cases.isEmpty()) {
            cases.getFirst().getFirst().focus();
        }
    }

    /** What the cells now say is what is recorded. */
    void enregistrees() {
        depart.clear();
        cases.forEach(
                siennes -> depart.add(siennes.stream().map(Input::getValue).toList()));
    }

    boolean modifiee() {
        for (int ligne = 0; ligne < cases.size(); ligne++) {
            if (!cases.get(ligne).stream().map(Input::getValue).toList().equals(depart.get(ligne))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the marks of former refusals away. */
    void accepter() {
        refus.clear();
        cases.stream().flatMap(List::stream).forEach(une -> {
            une.removeClassName("usage-refusee");
            une.getElement().removeAttribute("aria-invalid");
        });
    }

    /** What was changed since the grid was shown, cells that are not numbers left out and marked. */
    List<MesureSaisie> saisies() {
        var saisies = new ArrayList<MesureSaisie>();
        for (int ligne = 0; ligne < cases.size(); ligne++) {
            var valeurs = cases.get(ligne).stream().map(Input::getValue).toList();
            var commentee = !valeurs.getLast().equals(depart.get(ligne).getLast());
            for (var cible : cibles) {
                var saisie = lire(ligne, cible, valeurs, commentee);
                if (saisie != null) {
                    saisies.add(saisie);
                }
            }
        }
        return saisies;
    }

    private @Nullable MesureSaisie lire(int ligne, CibleFiche cible, List<String> valeurs, boolean commentee) {
        var avant = essms.get(ligne).mesures().get(cible.code());
        boolean change = commentee && avant != null;
        boolean lisible = true;
        Integer numerateur = null;
        Integer denominateur = null;
        Integer reduction = null;
        String motif = null;
        for (int c = 0; c < colonnes.size(); c++) {
            if (colonnes.get(c).cible() != cible) {
                continue;
            }
            change |= !valeurs.get(c).equals(depart.get(ligne).get(c));
            try {
                switch (colonnes.get(c).champ()) {
                    case "numerateur" ->
                        numerateur = LectureBloc.entier(valeurs.get(c)).orElse(null);
                    case "denominateur" ->
                        denominateur = LectureBloc.entier(valeurs.get(c)).orElse(null);
                    case "reduction" ->
                        reduction = LectureBloc.entier(valeurs.get(c)).orElse(null);
                    default -> motif = valeurs.get(c).strip();
                }
            } catch (Refus illisible) {
                lisible = false;
                refus.add(marquer(ligne, c, illisible.message()));
            }
        }
        if (!change || !lisible) {
            return null;
        }
        int reduite = reduction == null ? 0 : reduction;
        return new MesureSaisie(
                essms.get(ligne).essms().finess(),
                cible.code(),
                numerateur,
                denominateur,
                reduite,
                motif == null ? seule(cible, reduite) : motif,
                numerateur == null && denominateur == null
                        ? ""
                        : valeurs.getLast().strip(),
                avant == null ? 0 : avant.version());
    }

    /** With one situation on the national list, a reduction can only be for that one. */
    private static String seule(CibleFiche cible, int reduction) {
        return reduction != 0 && cible.exemptions().size() == 1
                ? cible.exemptions().getFirst()
                : "";
    }

    List<String> refus() {
        return List.copyOf(refus);
    }

    /** Marks the cell of a refusal, and says where it is. */
    String refuser(RefusMesure un) {
        for (int ligne = 0; ligne < essms.size(); ligne++) {
            if (essms.get(ligne).essms().finess().equals(un.saisie().finess())) {
                return marquer(ligne, colonne(un), un.message());
            }
        }
        return un.message();
    }

    private int colonne(RefusMesure un) {
        int premiere = -1;
        for (int c = 0; c < colonnes.size(); c++) {
            var cible = colonnes.get(c).cible();
            if (cible != null && cible.code().equals(un.saisie().indicateur())) {
                premiere = premiere < 0 ? c : premiere;
                if (colonnes.get(c).champ().equals(un.champ())) {
                    return c;
                }
            }
        }
        return un.champ().equals(COMMENTAIRE) ? colonnes.size() - 1 : Math.max(premiere, 0);
    }

    private String marquer(int ligne, int colonne, String message) {
        var une = cases.get(ligne).get(colonne);
        une.addClassName("usage-refusee");
        une.getElement().setAttribute("aria-invalid", "true").setAttribute("title", message);
        var cible = colonnes.get(colonne).cible();
        return essms.get(ligne).essms().nom() + (cible == null ? "" : ", " + cible.abrege()) + "\u00A0: " + message;
    }

    /** Puts a block in the cells from that one, to the right and downwards. */
    List<String> coller(List<List<String>> bloc, int ligne, int colonne) {
        int mises = 0;
        int perdues = 0;
        for (int l = 0; l < bloc.size(); l++) {
            for (int c = 0; c < bloc.get(l).size(); c++) {
                if (ligne + l < cases.size() && colonne + c < colonnes.size()) {
                    cases.get(ligne + l)
                            .get(colonne + c)
                            .setValue(bloc.get(l).get(c).strip());
                    mises++;
                } else {
                    perdues++;
                }
            }
        }
        return List.of(mises + " cases collées, rien n’est encore enregistré."
                + (perdues == 0 ? "" : " " + perdues + " valeurs dépassent la grille\u00A0: elles sont laissées."));
    }

    /** Puts lines that begin with a FINESS géographique, the other cells in the order of the grid. */
    List<String> collerParFiness(List<List<String>> bloc) {
        var constats = new ArrayList<String>();
        int mises = 0;
        for (int l = 0; l < bloc.size(); l++) {
            var finess = bloc.get(l).getFirst().replaceAll("\\s", "");
            int rang = rang(finess);
            if (rang >= 0) {
                coller(List.of(bloc.get(l).subList(1, bloc.get(l).size())), rang, 0);
                mises++;
            } else if (l > 0 || finess.matches("[0-9AB]{9}")) {
                constats.add("Ligne " + (l + 1) + "\u00A0: «\u00A0"
                        + bloc.get(l).getFirst().strip() + "\u00A0» n’est pas le FINESS d’un ESSMS de la grappe.");
            }
        }
        constats.addFirst(mises + " ESSMS reconnus sur " + essms.size() + ".");
        return constats;
    }

    private int rang(String finess) {
        for (int ligne = 0; ligne < essms.size(); ligne++) {
            if (essms.get(ligne).essms().finess().equals(finess)) {
                return ligne;
            }
        }
        return -1;
    }
}
