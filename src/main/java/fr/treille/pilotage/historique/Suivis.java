package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ChampSuivi;
import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.RecueilSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that modules follow, in the order of the kinds of things. */
@Component
class Suivis {

    private final List<TableSuivie> tables;
    private final List<RecueilSuivi> recueils;
    private final Map<ObjetSuivi, List<ChampSuivi>> champs = new EnumMap<>(ObjetSuivi.class);

    Suivis(List<SourceHistorique> sources, List<RecueilSuivi> recueils) {
        this.recueils = recueils;
        tables = sources.stream()
                .flatMap(source -> source.tables().stream())
                .sorted(Comparator.comparing(TableSuivie::objet))
                .toList();
        tables.forEach(table -> noter(table.objet(), table.champs()));
        recueils.forEach(recueil -> noter(recueil.objet(), recueil.champs()));
    }

    private void noter(ObjetSuivi objet, List<ChampSuivi> siens) {
        if (champs.put(objet, siens) != null) {
            throw new IllegalStateException("followed twice: " + objet);
        }
    }

    List<TableSuivie> tables() {
        return tables;
    }

    List<RecueilSuivi> recueils() {
        return recueils;
    }

    /** The one that tells a kind of things. */
    TableSuivie table(ObjetSuivi objet) {
        return tables.stream()
                .filter(table -> table.objet() == objet)
                .findFirst()
                .orElseThrow();
    }

    /** Of every kind of things. */
    List<ChampSuivi> champs() {
        return champs.values().stream().flatMap(List::stream).toList();
    }

    List<ChampSuivi> champs(ObjetSuivi objet) {
        return champs.getOrDefault(objet, List.of());
    }

    /** SELECTs of the changes told on the page of something, {@code :cle}, in the région {@code :region}. */
    List<String> surLaPage(ObjetSuivi page) {
        var changements = new ArrayList<String>();
        for (var table : tables) {
            table.cleSurLaPage(page).ifPresent(cle -> {
                var ou = cle + " = :cle AND " + dansLaRegion(table);
                changements.add(VersionsSql.changements(table, ou, colonnes(table.champs())));
                if (table.estSupprimable()) {
                    changements.add(VersionsSql.suppressions(table, ou));
                }
            });
        }
        if (page == ObjetSuivi.GRAPPE) {
            recueils.forEach(recueil -> changements.addAll(recueil.changements(colonnes(recueil.champs()), true)));
        }
        return changements;
    }

    /** Condition that a version is of the région {@code :region}. */
    static String dansLaRegion(TableSuivie table) {
        var region = VersionsSql.region(table);
        return table.estAussiSansRegion() && AgentConnecte.courant().deLInstallation()
                ? "(" + region + " = :region OR " + region + " IS NULL)"
                : region + " = :region";
    }

    static List<String> colonnes(List<ChampSuivi> champs) {
        return champs.stream().map(ChampSuivi::colonne).toList();
    }
}
