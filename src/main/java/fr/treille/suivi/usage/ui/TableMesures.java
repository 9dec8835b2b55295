package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.RefusMesure;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells of the grid: for each ESSMS the terms of every indicator with their rate, and a comment. */
class TableMesures extends NativeTable {

    private final List<CibleFiche> cibles;
    private final List<ColonneSaisie> colonnes;
    private final List<LigneMesures> lignes = new ArrayList<>();
    private final List<String> refus = new ArrayList<>();

    /** @param dernieres what was counted before that period, the last of each ESSMS and indicator */
    TableMesures(UsageGrappe usage, List<MesureFiche> dernieres) {
        cibles = usage.cibles().stream().map(TauxCible::cible).toList();
        colonnes = ColonneSaisie.de(cibles);
        var noms = usage.noms();
        Map<String, Map<String, MesureFiche>> avant = dernieres.stream()
                .collect(Collectors.groupingBy(
                        MesureFiche::finess,
                        Collectors.toMap(MesureFiche::indicateur, Function.identity(), (une, autre) -> autre)));
        addClassNames("usage-table", "usage-table-saisie");
        getElement().setAttribute("aria-label", "Mesures à saisir");
        entetes();
        for (var un : usage.essms()) {
            var finess = un.essms().finess();
            var ligne = new LigneMesures(
                    un, noms.getOrDefault(finess, finess), colonnes, avant.getOrDefault(finess, Map.of()));
            ligne.composer(lignes.size(), getBody().addRow());
            lignes.add(ligne);
        }
    }

    private void entetes() {
        var haut = getHead().addRow();
        haut.add(new NativeTableHeaderCell("ESSMS"));
        var bas = getHead().addRow();
        bas.add(new NativeTableHeaderCell(""));
        for (var cible : cibles) {
            var siennes = colonnes.stream()
                    .filter(colonne -> colonne.cible() == cible)
                    .toList();
            var titre = new NativeTableHeaderCell(cible.abrege());
            titre.getElement()
                    .setAttribute("colspan", String.valueOf(siennes.size() + 1))
                    .setAttribute("title", cible.libelle());
            haut.add(titre);
            siennes.forEach(colonne -> bas.add(titre(colonne)));
            var taux = new NativeTableHeaderCell("Taux");
            taux.addClassName("usage-lecture");
            bas.add(taux);
        }
        haut.add(new NativeTableHeaderCell(""));
        bas.add(titre(colonnes.getLast()));
    }

    private static NativeTableHeaderCell titre(ColonneSaisie colonne) {
        var titre = new NativeTableHeaderCell(colonne.titre());
        titre.getElement().setAttribute("title", colonne.aide());
        return titre;
    }

    void premiere() {
        if (!lignes.isEmpty()) {
            lignes.getFirst().focus();
        }
    }

    /** What the cells now say is what is recorded. */
    void enregistrees() {
        lignes.forEach(LigneMesures::enregistree);
    }

    boolean modifiee() {
        return lignes.stream().anyMatch(LigneMesures::modifiee);
    }

    /** Takes the marks of former refusals away. */
    void accepter() {
        refus.clear();
        lignes.forEach(LigneMesures::accepter);
    }

    /** What was changed since the grid was shown, cells that are not numbers left out and marked. */
    List<MesureSaisie> saisies() {
        var saisies = new ArrayList<MesureSaisie>();
        for (var ligne : lignes) {
            for (var cible : cibles) {
                var saisie =
                        ligne.changee(cible, (message, colonne) -> refus.add(ligne.marquer(colonne, message, false)));
                if (saisie != null) {
                    saisies.add(saisie);
                }
            }
        }
        return saisies;
    }

    List<String> refus() {
        return List.copyOf(refus);
    }

    /** Marks the cell of a refusal, and says where it is. */
    String refuser(RefusMesure un) {
        int rang = rang(un.saisie().finess());
        return rang < 0 ? un.message() : lignes.get(rang).marquer(colonne(un), un.message(), un.aConfirmer());
    }

    private int colonne(RefusMesure un) {
        int premiere = -1;
        for (int c = 0; c < colonnes.size(); c++) {
            var cible = colonnes.get(c).cible();
            if (cible != null && cible.code().equals(un.saisie().indicateur())) {
                premiere = premiere < 0 ? c : premiere;
                if (colonnes.get(c).terme().champ().equals(un.champ())) {
                    return c;
                }
            }
        }
        return un.champ().equals(colonnes.getLast().terme().champ()) ? colonnes.size() - 1 : Math.max(premiere, 0);
    }

    /** Puts a block in the cells from that one, to the right and downwards. */
    List<String> coller(List<List<String>> bloc, int ligne, int colonne) {
        int mises = 0;
        int perdues = 0;
        for (int l = 0; l < bloc.size(); l++) {
            for (int c = 0; c < bloc.get(l).size(); c++) {
                if (ligne + l < lignes.size() && colonne + c < colonnes.size()) {
                    lignes.get(ligne + l).mettre(colonne + c, bloc.get(l).get(c).strip());
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
        constats.addFirst(Formats.compte(mises, "ESSMS reconnu", "ESSMS reconnus") + " sur "
                + Formats.nombre(lignes.size()) + ".");
        return constats;
    }

    private int rang(String finess) {
        for (int ligne = 0; ligne < lignes.size(); ligne++) {
            if (lignes.get(ligne).finess().equals(finess)) {
                return ligne;
            }
        }
        return -1;
    }
}
