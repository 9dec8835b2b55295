package fr.treille;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.springframework.stereotype.Component;

/** Where Hibernate stores the entities, as it understood their annotations. */
@Component
class TablesDesEntites {

    private final MappingMetamodel modele;

    TablesDesEntites(EntityManagerFactory fabrique) {
        modele = (MappingMetamodel) fabrique.unwrap(org.hibernate.engine.spi.SessionFactoryImplementor.class)
                .getMappingMetamodel();
    }

    /** The table of each entity, by the name that JPQL gives it. */
    Map<String, String> parNom() {
        var tables = new TreeMap<String, String>();
        modele.forEachEntityDescriptor(
                entite -> tables.put(entite.getImportedName(), ((AbstractEntityPersister) entite).getTableName()));
        return tables;
    }

    /** All the tables of each entity, those of its collections too, by its class. */
    Map<String, Set<String>> parClasse() {
        var tables = new TreeMap<String, Set<String>>();
        modele.forEachEntityDescriptor(entite -> tables.put(
                entite.getEntityName(),
                Arrays.stream(((AbstractEntityPersister) entite).getConstraintOrderedTableNameClosure())
                        .collect(Collectors.toSet())));
        modele.forEachCollectionDescriptor(collection -> {
            var table = ((AbstractCollectionPersister) collection).getTableName();
            tables.get(collection.getOwnerEntityPersister().getEntityName()).add(table);
        });
        return tables;
    }
}
