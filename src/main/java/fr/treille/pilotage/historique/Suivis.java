package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ChampTrace;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.RecueilTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
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

    private final List<TableTracee> tables;
    private final List<RecueilTrace> recueils;
    private final Map<ObjetTrace, List<ChampTrace>> champs = new EnumMap<>(ObjetTrace.class);

    Suivis(List<SourceHistorique> sources, List<RecueilTrace> recueils) {
        this.recueils = recueils;
        tables = sources.stream()
                .flatMap(source -> source.tables().stream())
                .sorted(Comparator.comparing(TableTracee::objet))
                .toList();
        tables.forEach(table -> noter(table.objet(), table.champs()));
        recueils.forEach(recueil -> noter(recueil.objet(), recueil.champs()));
    }

    private void noter(ObjetTrace objet, List<ChampTrace> siens) {
        if (champs.put(objet, siens) != null) {
            throw new IllegalStateException("followed twice: " + objet);
        }
    }

    List<TableTracee> tables() {
        return tables;
    }

    List<RecueilTrace> recueils() {
        return recueils;
    }

    /** The one that tells a kind of things. */
    TableTracee table(ObjetTrace objet) {
        return tables.stream()
                .filter(table -> table.objet() == objet)
                .findFirst()
                .orElseThrow();
    }

    /** Of every kind of things. */
    List<ChampTrace> champs() {
        return champs.values().stream().flatMap(List::stream).toList();
    }

    List<ChampTrace> champs(ObjetTrace objet) {
        return champs.getOrDefault(objet, List.of());
    }

    /** SELECTs of the changes told on the page of something, {@code :cle}, in the région {@code :region}. */
    List<String> surLaPage(ObjetTrace page) {
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
        if (page == ObjetTrace.GRAPPE) {
            recueils.forEach(recueil -> changements.addAll(recueil.changements(colonnes(recueil.champs()), true)));
        }
        return changements;
    }

    /** Condition that a version is of the région {@code :region}. */
    static String dansLaRegion(TableTracee table) {
        var region = VersionsSql.region(table);
        return table.estAussiSansRegion() && AgentConnecte.courant().deLInstallation()
                ? "(" + region + " = :region OR " + region + " IS NULL)"
                : region + " = :region";
    }

    static List<String> colonnes(List<ChampTrace> champs) {
        return champs.stream().map(ChampTrace::colonne).toList();
    }
}
